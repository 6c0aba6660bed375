import{Ht as e,It as t,Jt as n,Ut as r,cn as i,f as a,fn as o,mn as s,on as c,sn as l,un as u}from"./shared-CpJAXTHj.js";import{O as d}from"./pages-C7iqyOWJ.js";var f=class extends t{constructor(...e){super(...e),this.name=``,this.printers=[],this._chosen=``,this._overwrite=!1}static{this.styles=[r,s`
      p {
        margin-bottom: 12px;
      }
      printernizer-printer-choice {
        margin-bottom: 12px;
      }
    `]}firstUpdated(){let e=this._candidates().filter(({state:e})=>e===`able`);e.length===1&&(this._chosen=e[0]?.entryId??``),this._dialog?.show()}render(){let e=this._candidates();return o`<printernizer-dialog .heading=${this.text(`send.title`,{name:this.name})}>
      <p class="muted">${this.text(`send.text`)}</p>
      ${e.length?o`<printernizer-printer-choice
              .candidates=${e}
              .chosen=${this._chosen}
              @printer-chosen=${this._choose}
            ></printernizer-printer-choice>`:u}
      <printernizer-switch
        .label=${this.text(`send.overwrite`)}
        .checked=${this._overwrite}
        @switched=${this._switch}
      ></printernizer-switch>
      <printernizer-button
        slot="actions"
        .text=${this.text(`dialog.cancel`)}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        variant="filled"
        icon="mdi:send-outline"
        .text=${this.text(`send.confirm`)}
        ?disabled=${this._chosen===``}
        @click=${this._send}
      ></printernizer-button>
    </printernizer-dialog>`}_candidates(){return this.printers.map(e=>({entryId:e.entry_id,name:e.name,model:e.model,state:a(e)===`unreachable`?`offline`:`able`,reasons:[]}))}_choose(e){this._chosen=e.detail.entryId}_switch(e){this._overwrite=e.detail.isOn}_close(){this._dialog?.close()}_send(){this.order={entryId:this._chosen,overwrite:this._overwrite},this._close()}};e([i()],f.prototype,`name`,void 0),e([i({attribute:!1})],f.prototype,`printers`,void 0),e([l()],f.prototype,`_chosen`,void 0),e([l()],f.prototype,`_overwrite`,void 0),e([c(`printernizer-dialog`)],f.prototype,`_dialog`,void 0),f=e([n(`printernizer-send-dialog`)],f);async function p(e,t,n){let r=document.createElement(`printernizer-send-dialog`);return Object.assign(r,{name:t,printers:n}),await d(e,r),r.order}export{p as askWhereto};