import{C as e,Gt as t,O as n,Wt as r,Xt as i,cn as a,fn as o,mn as s,on as c,sn as l,un as u,zt as d}from"./shared-BQ83IbaH.js";var f=class extends d{constructor(...e){super(...e),this.name=``,this.printers=[],this._chosen=``,this._overwrite=!1}static{this.styles=[t,s`
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
    </printernizer-dialog>`}_candidates(){return this.printers.map(e=>({entryId:e.entry_id,name:e.name,model:e.model,state:n(e)===`unreachable`?`offline`:`able`,reasons:[]}))}_choose(e){this._chosen=e.detail.entryId}_switch(e){this._overwrite=e.detail.isOn}_close(){this._dialog?.close()}_send(){this.order={entryId:this._chosen,overwrite:this._overwrite},this._close()}};r([a()],f.prototype,`name`,void 0),r([a({attribute:!1})],f.prototype,`printers`,void 0),r([l()],f.prototype,`_chosen`,void 0),r([l()],f.prototype,`_overwrite`,void 0),r([c(`printernizer-dialog`)],f.prototype,`_dialog`,void 0),f=r([i(`printernizer-send-dialog`)],f);async function p(t,n,r){let i=document.createElement(`printernizer-send-dialog`);return Object.assign(i,{name:n,printers:r}),await e(t,i),i.order}export{p as askWhereto};